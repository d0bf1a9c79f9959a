package vn.danhgia.service.replay.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.danhgia.domain.cycle.CycleEvent.CycleOpened;
import vn.danhgia.domain.shared.DossierId;
import vn.danhgia.domain.shared.Legal;
import vn.danhgia.service.replay.Sight;
import vn.danhgia.service.replay.Subject;
import vn.danhgia.service.replay.log.Entry;
import vn.danhgia.service.replay.states.States;
import vn.danhgia.service.replay.timeline.Timeline;
import vn.danhgia.service.replay.words.Words;
import vn.danhgia.service.rulebook.FileRuleBook;

/**
 * Packs a dossier. {@code events.jsonl} holds one event a line, payload and metadata as texts with exactly the bytes that are stored, what is confidential
 * as the ciphertext that it is; {@code confidential.txt} holds that in words, for whoever may read it and for nobody else; {@code rules/} the tables that
 * the quarter was opened under; {@code timeline.txt} the sentences; {@code manifest.sha256} the sum of every other file, as {@code sha256sum --check}
 * reads it.
 */
@Component
public class DossierArchive {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss d/M/uuuu").withZone(Legal.ZONE);
    private static final String MANIFEST = "manifest.sha256";

    private final Timeline timeline;
    private final States states;
    private final Words words;
    private final FileRuleBook book;
    private final ObjectMapper json = new ObjectMapper();

    DossierArchive(Timeline timeline, States states, Words words, FileRuleBook book) {
        this.timeline = timeline;
        this.states = states;
        this.words = words;
        this.book = book;
    }

    /** Name and bytes of every file, the manifest last. */
    public Map<String, byte[]> files(DossierId dossier, Sight sight) {
        List<Entry> entries = timeline.everything(dossier);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("events.jsonl", bytes(entries.stream().map(this::line).collect(Collectors.joining())));
        files.put("timeline.txt", bytes(sentences(dossier, entries)));
        if (sight.confidential()) {
            files.put("confidential.txt", bytes(secrets(dossier, entries, sight)));
        }
        entries.stream().flatMap(entry -> entry.event().stream()).filter(CycleOpened.class::isInstance).findFirst()
                .map(event -> ((CycleOpened) event).ruleSet())
                .ifPresent(ref -> book.kept(ref).forEach((file, content) -> files.put("rules/" + file, content)));
        files.put(MANIFEST, bytes(files.entrySet().stream().map(file -> sum(file.getValue()) + "  " + file.getKey() + "\n").collect(Collectors.joining())));
        return files;
    }

    /** @throws IOException when the reader has gone */
    public static void write(Map<String, byte[]> files, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            // Packed twice it is the same, byte for byte.
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(file.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    private String line(Entry entry) {
        ObjectNode line = json.createObjectNode();
        line.put("number", entry.number()).put("aggregate", entry.aggregate()).put("sequence", entry.sequence()).put("type", entry.type())
                .put("name", entry.name()).put("revision", entry.revision()).put("recorded", entry.recorded().toString())
                .put("metadata", entry.metadata()).put("payload", entry.payload()).put("payloadSha256", sum(bytes(entry.payload())));
        try {
            return json.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sentences(DossierId dossier, List<Entry> entries) {
        Words.Telling telling = words.of(dossier.cycle().commune());
        return entries.stream().map(entry -> telling.text("in-words.line", String.valueOf(entry.number()), entry.at().map(MOMENT::format).orElse("—"),
                MOMENT.format(entry.recorded()), entry.actor().contains(":") ? telling.person(entry.actor()) : telling.text("dossier.system"),
                entry.event().isPresent() ? telling.text("event." + entry.name()) : telling.text("replay.unreadable", entry.name())) + "\n")
                .collect(Collectors.joining());
    }

    private String secrets(DossierId dossier, List<Entry> entries, Sight sight) {
        StringBuilder all = new StringBuilder();
        for (Entry entry : entries) {
            entry.event().map(event -> states.secrets(Subject.of(entry.aggregate()).orElseThrow(), event, dossier, sight)).filter(lines -> !lines.isEmpty())
                    .ifPresent(lines -> {
                        all.append(entry.number()).append(' ').append(entry.name()).append('\n');
                        lines.forEach(line -> all.append("  ").append(line.group().isEmpty() ? "" : line.group() + " – ").append(line.label()).append(": ")
                                .append(line.value()).append('\n'));
                    });
        }
        return all.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
