package vn.danhgia.service.roster;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was handed in: one workbook, or files of comma-separated values, one a sheet.
 *
 * @param files at least one, by name
 */
public record RosterFile(List<Part> files) {

    /** Together; a commune of three hundred people has about 60 KB. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    /** One of the files. */
    public record Part(String name, byte[] content) {
    }

    public RosterFile {
        files = files.stream().sorted(Comparator.comparing(Part::name)).toList();
    }

    /** Of the bytes; several files count with their names and lengths, so that no two sets look alike. */
    public String sha256() {
        MessageDigest digest = digest();
        if (files.size() == 1) {
            return HexFormat.of().formatHex(digest.digest(files.get(0).content()));
        }
        files.forEach(file -> {
            digest.update((file.name() + "\n" + file.content().length + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(file.content());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    public String names() {
        return files.stream().map(Part::name).collect(Collectors.joining(", "));
    }

    long bytes() {
        return files.stream().mapToLong(file -> file.content().length).sum();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
