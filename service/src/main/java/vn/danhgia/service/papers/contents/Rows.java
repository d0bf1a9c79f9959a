package vn.danhgia.service.papers.contents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a table, numbered from 1 in the column {@code stt}. */
final class Rows {

    private final List<Map<String, Object>> rows = new ArrayList<>();

    /** @param cells name, value, name, value … */
    Rows add(Object... cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("stt", rows.size() + 1);
        for (int i = 0; i < cells.length; i += 2) {
            row.put((String) cells[i], cells[i + 1]);
        }
        rows.add(row);
        return this;
    }

    List<Map<String, Object>> list() {
        return rows;
    }
}
