package vn.danhgia.service.hostile;

import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in where. One session for each official and node, shared by the client's threads: many logins at once would lock the account. */
final class Sessions {

    private final HttpClient http;
    private final Map<String, Seat> seats = new ConcurrentHashMap<>();

    Sessions(HttpClient http) {
        this.http = http;
    }

    private final class Seat {

        private final Node node;
        private final String login;
        private Session session;

        Seat(Node node, String login) {
            this.node = node;
            this.login = login;
        }

        synchronized Session take() throws Unanswered, InterruptedException {
            if (session == null) {
                session = Session.signIn(http, node, login);
            }
            return session;
        }

        synchronized void leave(Session lost) {
            if (session == lost) {
                session = null;
            }
        }
    }

    @FunctionalInterface
    interface Errand<T> {
        T run(Session session) throws Unanswered, InterruptedException;
    }

    /** Signs in where needed; a session that proves lost is given up, so that the next errand signs in again. */
    <T> T at(Node node, String login, Errand<T> errand) throws Unanswered, InterruptedException {
        Seat seat = seats.computeIfAbsent(node.name() + " " + login, key -> new Seat(node, login));
        Session session = seat.take();
        try {
            return errand.run(session);
        } catch (Unanswered e) {
            seat.leave(session);
            throw e;
        }
    }
}
