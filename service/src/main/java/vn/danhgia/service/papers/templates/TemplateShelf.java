package vn.danhgia.service.papers.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.danhgia.service.papers.Paper;

/** Delivered templates, and a folder whose files of the same name are taken instead. Read at every use: a replaced file needs no restart. */
@Component
public class TemplateShelf {

    private static final String DELIVERED = "/papers/templates/";
    /** Far above any form of words; a file beyond it is no template. */
    public static final long MOST_BYTES = 5L * 1024 * 1024;

    private final String folder;

    TemplateShelf(@Value("${danhgia.papers.templates:}") String folder) {
        this.folder = folder.strip();
    }

    /** @throws FaultyTemplate when the commune's own file is too large to be one */
    public Template inForce(Paper paper) throws FaultyTemplate {
        if (folder.isEmpty()) {
            return delivered(paper);
        }
        Path own = Path.of(folder).resolve(paper.fileName());
        try {
            if (Files.size(own) > MOST_BYTES) {
                throw FaultyTemplate.because(paper.fileName(), FaultyTemplate.Fault.Kind.UNREADABLE, "");
            }
            return new Template(paper.fileName(), true, Files.readAllBytes(own));
        } catch (NoSuchFileException e) {
            return delivered(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Template delivered(Paper paper) {
        try (InputStream file = TemplateShelf.class.getResourceAsStream(DELIVERED + paper.fileName())) {
            if (file == null) {
                throw new IllegalStateException("not delivered: " + paper.fileName());
            }
            return new Template(paper.fileName(), false, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole file or none: whoever prints at this moment gets the former one or this. */
    void keep(Template template) {
        Path own = Path.of(folder).resolve(template.name());
        try {
            Files.createDirectories(own.getParent());
            Path whole = Files.createTempFile(own.getParent(), template.name(), ".new");
            Files.write(whole, template.bytes());
            if (Files.exists(own)) {
                Files.copy(own, former(own), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(whole, own, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void setAside(Paper paper) {
        Path own = Path.of(folder).resolve(paper.fileName());
        try {
            Files.move(own, former(own), StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException delivered) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of another ending: it is not taken for a template. */
    private static Path former(Path own) {
        return own.resolveSibling(own.getFileName() + ".former");
    }

    /** Where the commune's own templates are looked for; empty when no folder is set. */
    public String folder() {
        return folder;
    }
}
