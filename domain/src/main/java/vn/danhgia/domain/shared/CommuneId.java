package vn.danhgia.domain.shared;

import java.util.regex.Pattern;

/** A commune (xã): the tenant. Lower-case letters, digits and hyphens, 2 to 40 characters; stands at the head of every other id. */
public record CommuneId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    public CommuneId {
        Ids.require(FORM, value, "commune id");
    }

    @Override
    public String toString() {
        return value;
    }
}
