package vn.danhgia.service.chromium;

import java.util.Locale;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Puts every text of the message files into ⟦…⟧ while it is on: whatever stands outside is data, or was forgotten. */
@Component
public class Pseudo implements BeanPostProcessor {

    private volatile boolean on;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof MessageSource texts && "messageSource".equals(name) ? new Bracketed(texts) : bean;
    }

    public void on(boolean now) {
        on = now;
    }

    boolean isOn() {
        return on;
    }

    String bracketed(String text) {
        return on ? "⟦" + text + "⟧" : text;
    }

    private final class Bracketed implements MessageSource {

        private final MessageSource texts;

        Bracketed(MessageSource texts) {
            this.texts = texts;
        }

        @Override
        public String getMessage(String code, Object[] arguments, String otherwise, Locale locale) {
            String text = texts.getMessage(code, arguments, null, locale);
            return text == null ? otherwise : bracketed(text);
        }

        @Override
        public String getMessage(String code, Object[] arguments, Locale locale) {
            return bracketed(texts.getMessage(code, arguments, locale));
        }

        @Override
        public String getMessage(MessageSourceResolvable asked, Locale locale) {
            return bracketed(texts.getMessage(asked, locale));
        }
    }
}
