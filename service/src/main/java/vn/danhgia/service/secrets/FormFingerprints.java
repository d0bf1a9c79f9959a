package vn.danhgia.service.secrets;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.danhgia.processes.tasks.Fingerprints;

/** Fingerprints under a key derived from the master key: lengths before texts, so that no two forms run together. */
@Component
class FormFingerprints implements Fingerprints {

    private final MasterKey master;

    FormFingerprints(MasterKey master) {
        this.master = master;
    }

    @Override
    public String of(Map<String, List<String>> fields) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(fields).forEach((name, values) -> {
            add(text, name);
            add(text, String.valueOf(values == null ? 0 : values.size()));
            if (values != null) {
                values.forEach(value -> add(text, String.valueOf(value)));
            }
        });
        return HexFormat.of().formatHex(master.authenticate("form", text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void add(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }
}
