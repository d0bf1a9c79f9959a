package vn.danhgia.service.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.danhgia.service.calendar.CalendarFeed;
import vn.danhgia.service.notices.Addresses;

/** The own calendar, for programs that cannot sign in. */
@Controller
class CalendarPage {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Addresses addresses;
    private final CalendarFeed feed;

    CalendarPage(Addresses addresses, CalendarFeed feed) {
        this.addresses = addresses;
        this.feed = feed;
    }

    /** Where there is no such calendar the answer has no body: nothing tells a former address from an invented one. */
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable("secret") String secret) {
        return addresses.byCalendar(secret).map(person -> ResponseEntity.ok().contentType(CALENDAR).cacheControl(CacheControl.noStore())
                .body(feed.of(person).getBytes(StandardCharsets.UTF_8))).orElse(ResponseEntity.notFound().build());
    }
}
