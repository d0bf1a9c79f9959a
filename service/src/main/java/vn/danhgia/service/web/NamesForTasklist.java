package vn.danhgia.service.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.shared.Actor;
import vn.danhgia.processes.tasks.OpenTask;
import vn.danhgia.processes.tasks.TaskDesk;
import vn.danhgia.service.security.TaskNames;

/** The headings of Việc của tôi, for Tasklist, which is Vietnamese whatever the browser asks for; no page is being made here that would have a language. */
@Component
class NamesForTasklist implements TaskNames {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final TaskDesk desk;
    private final TaskHeadings headings;
    private final Actors actors;
    private final MessageSource messages;

    NamesForTasklist(TaskDesk desk, TaskHeadings headings, Actors actors, MessageSource messages) {
        this.desk = desk;
        this.headings = headings;
        this.actors = actors;
        this.messages = messages;
    }

    @Override
    public Map<String, String> about(Set<String> tasks) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(VIETNAMESE);
        try {
            return inVietnamese(tasks);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private Map<String, String> inVietnamese(Set<String> tasks) {
        Actor by = actors.current();
        List<OpenTask> open = tasks.size() == 1 ? desk.find(tasks.iterator().next(), by).map(List::of).orElse(List.of())
                : desk.list(by).stream().filter(task -> tasks.contains(task.id())).toList();
        Map<String, String> about = headings.of(open);
        Map<String, String> names = new HashMap<>();
        open.forEach(task -> names.put(task.id(), named(about.get(task.id()), task)));
        return names;
    }

    private String named(String heading, OpenTask task) {
        String[] quarter = task.subject().split(":")[1].split("-");
        String text = messages.getMessage("quarter." + quarter[1], new Object[] {quarter[0]}, VIETNAMESE);
        return Optional.ofNullable(heading).filter(known -> !known.isBlank()).map(known -> known + ", " + text).orElse(text);
    }
}
