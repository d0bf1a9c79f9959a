package vn.danhgia.service.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.Rejection;
import vn.danhgia.processes.command.Refused;

/** Refusals in words. Codes and arguments come from the domain; the sentence, and the clause behind it, from the message files. */
@Component("refusalTexts")
public class Refusals {

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * One refusal for a person to read.
     *
     * @param code   for programs
     * @param text   one sentence
     * @param clause rule id or contested reading
     * @param field  the field that it is about, as the form names it; empty when it is about the whole act
     */
    public record Told(String code, String text, String clause, String field) {
    }

    public List<Told> tell(Refused refused) {
        return refused.rejections().stream().map(this::tell).toList();
    }

    private Told tell(Rejection rejection) {
        Locale locale = LocaleContextHolder.getLocale();
        Object[] arguments = rejection.arguments().stream().map(argument -> word(argument, locale)).toArray();
        boolean aboutField = rejection.code().id().startsWith("field-");
        return new Told(rejection.code().id(), messages.getMessage("refusal." + rejection.code().id(), arguments, locale), rejection.code().clause(),
                aboutField ? rejection.arguments().get(0).replaceAll("\\[.*", "") : "");
    }

    /** Arguments that are names of the domain's own words are told in words: levels, stages, fields. */
    private Object word(String argument, Locale locale) {
        String row = argument.matches(".*\\[\\d+]") ? argument.replaceAll(".*\\[(\\d+)]", "$1") : null;
        String name = row == null ? argument : argument.substring(0, argument.indexOf('['));
        String word = messages.getMessage("word." + name, null, name, locale);
        return row == null ? word : messages.getMessage("word.in-row", new Object[] {word, row}, locale);
    }
}
