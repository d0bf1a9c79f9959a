package vn.danhgia.service.security;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;

/** The sentences of this room: messages_security_vi, and English for who chose it. */
class SecurityTexts {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    private final LocaleResolver locales;

    SecurityTexts(LocaleResolver locales) {
        this.locales = locales;
        texts.setBasename("messages_security");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(VIETNAMESE);
    }

    String of(String code, HttpServletRequest request, Object... arguments) {
        return texts.getMessage(code, arguments, locales.resolveLocale(request));
    }
}
