package vn.danhgia.service.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The engine addresses that Tasklist needs, read from {@code security/tasklist-paths.txt}: one method and one path a line,
 * {@code {id}} or {@code {uuid}} for one part of the path, a trailing {@code /**} for files, and after {@code #} the reason. The whole of the engine's REST interface lies behind
 * {@code /camunda/api/} for anybody signed in; whatever is not on this list does not exist for them.
 */
class TasklistPaths {

    static final String RESOURCE = "/security/tasklist-paths.txt";

    private static final Pattern LINE = Pattern.compile("(GET|POST|PUT|DELETE) +(/\\S+) +# \\S.*");
    /** Compared with the address as it was sent: no other escape than ':' occurs in our ids, so nothing can be smuggled past. */
    private static final String ID = "(?:[A-Za-z0-9:_.-]|%3A)+";

    /** Tasks and filters: a plain {id} would also take "count" for one. */
    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String FILES = "/[A-Za-z0-9_./-]*";

    private record Allowed(String method, Pattern path) {

        boolean covers(String otherMethod, String otherPath) {
            return method.equals(otherMethod) && path.matcher(otherPath).matches();
        }
    }

    private final List<Allowed> allowed;

    private TasklistPaths(List<Allowed> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /** @throws IllegalStateException when a line cannot be read or gives no reason */
    static TasklistPaths read() {
        try (InputStream resource = TasklistPaths.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new TasklistPaths(lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(TasklistPaths::allowed).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param path as sent, without the query */
    boolean allow(String method, String path) {
        return allowed.stream().anyMatch(line -> line.covers(method, path));
    }

    private static Allowed allowed(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalStateException(RESOURCE + ": not 'METHOD /path # reason': " + line);
        }
        StringBuilder path = new StringBuilder();
        for (String part : parts.group(2).split("(?<=\\})|(?=\\{)|(?=/\\*\\*$)")) {
            path.append(switch (part) {
                case "{id}" -> ID;
                case "{uuid}" -> UUID;
                case "/**" -> FILES;
                default -> Pattern.quote(part);
            });
        }
        return new Allowed(parts.group(1), Pattern.compile(path.toString()));
    }
}
