package vn.danhgia.service.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** The kinds of files that can be evidence, known by their bytes; a file's name has no say. */
enum FileKind {

    PDF("application/pdf", "pdf", "%PDF-"),
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "PK\u0003\u0004"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "PK\u0003\u0004");

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final String ZIP = "application/zip";
    private static final int MOST_ENTRIES = 5_000;
    /** A small package that unpacks to more is made to harm. */
    private static final long MOST_UNPACKED = 200_000_000;

    private final String mediaType;
    private final String ending;
    private final String begins;

    FileKind(String mediaType, String ending, String begins) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.begins = begins;
    }

    String mediaType() {
        return mediaType;
    }

    /** Of a file's name, without the dot. */
    String ending() {
        return ending;
    }

    static Optional<FileKind> named(String mediaType) {
        return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
    }

    /** Empty for everything that is not evidence: programs, scripts, archives, documents with macros. */
    static Optional<FileKind> of(byte[] content) {
        String found = mediaTypeOf(content);
        Optional<FileKind> kind = ZIP.equals(found) || found.contains("ooxml") ? office(content) : named(found);
        // What only contains a mark somewhere behind other bytes may be another thing to another program.
        return kind.filter(known -> startsWith(content, known.begins));
    }

    /** Media type by the bytes alone, for words to people. */
    static String mediaTypeOf(byte[] content) {
        try {
            return TYPES.detect(new ByteArrayInputStream(content), new Metadata()).toString();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot be read", e);
        }
    }

    /** By the parts of the package; whatever carries macros or cannot be read is none. */
    private static Optional<FileKind> office(byte[] content) {
        Set<String> parts = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            byte[] some = new byte[8192];
            long unpacked = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName().toLowerCase(Locale.ROOT));
                for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED || parts.size() > MOST_ENTRIES) {
                        return Optional.empty();
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        if (!parts.contains("[content_types].xml") || parts.stream().anyMatch(part -> part.endsWith("vbaproject.bin"))) {
            return Optional.empty();
        }
        return parts.contains("word/document.xml") ? Optional.of(WORD) : parts.contains("xl/workbook.xml") ? Optional.of(EXCEL) : Optional.empty();
    }

    private static boolean startsWith(byte[] content, String mark) {
        if (content.length < mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if ((content[i] & 0xff) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
