package vn.danhgia.service.web;

import java.util.List;
import java.util.Map;

/** What had been typed when the page comes back with refusals. */
record Typed(Map<String, List<String>> fields) {

    /** The typed value, never another: nothing on this page is filled in beforehand. */
    public String value(String field, Object ignored) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
