package vn.danhgia.service.security;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import vn.danhgia.service.security.Accounts.NewAccount;

/** Officials of a commune that only tests know, each new. */
class Officials {

    static final String COMMUNE = "xa-thu";
    static final String BODY = COMMUNE + ":btv";
    static final String PASSWORD = "mật khẩu của tôi";

    private static final AtomicInteger NUMBER = new AtomicInteger((int) (System.nanoTime() / 1_000 % 1_000_000) * 100);

    record Somebody(String id, String login) {
    }

    static Somebody ordinary(Accounts accounts) {
        return open(accounts, Set.of(BODY), false);
    }

    static Somebody newcomer(Accounts accounts) {
        return open(accounts, Set.of(BODY), true);
    }

    static Somebody administrator(Accounts accounts) {
        return open(accounts, Set.of(accounts.administratorsGroup()), false);
    }

    private static Somebody open(Accounts accounts, Set<String> bodies, boolean mustChange) {
        int number = NUMBER.incrementAndGet();
        Somebody somebody = new Somebody(COMMUNE + ":p-" + number, "nguoi.thu." + number);
        accounts.open(new NewAccount(somebody.id(), somebody.login(), "Nguyễn Văn", "Thử", bodies, COMMUNE, PASSWORD, mustChange));
        return somebody;
    }

    private Officials() {
    }
}
