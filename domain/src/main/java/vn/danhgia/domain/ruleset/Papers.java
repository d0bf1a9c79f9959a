package vn.danhgia.domain.ruleset;

import java.util.List;

/**
 * Papers: what a dossier is made of (II.6), and who receives what is issued ("Nơi nhận", R-END-3).
 *
 * @param ofTheDossier one row a paper
 * @param recipients   one row a document and recipient
 */
public record Papers(List<RequiredPaper> ofTheDossier, List<Recipient> recipients) {

    /**
     * @param document  code of the document: {@code decision}, {@code notice}, {@code province-report}, {@code submission}
     * @param recipient code of a body, or {@code @don-vi} for the person's own unit, {@code @ca-nhan} for the person
     */
    public record Recipient(String document, String recipient, String clause) {
    }

    /** @throws IllegalArgumentException when a paper stands there twice or a document goes to nobody's archive */
    public Papers {
        ofTheDossier = List.copyOf(ofTheDossier);
        recipients = List.copyOf(recipients);
        if (ofTheDossier.stream().map(RequiredPaper::code).distinct().count() != ofTheDossier.size()) {
            throw new IllegalArgumentException("two rows for one paper");
        }
        if (recipients.stream().distinct().count() != recipients.size()) {
            throw new IllegalArgumentException("two rows for one recipient");
        }
    }

    /** Codes of those who receive a document, in the table's order; empty for an unknown document. */
    public List<String> recipientsOf(String document) {
        return recipients.stream().filter(row -> row.document().equals(document)).map(Recipient::recipient).toList();
    }
}
