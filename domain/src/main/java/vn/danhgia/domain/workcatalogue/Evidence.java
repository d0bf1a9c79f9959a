package vn.danhgia.domain.workcatalogue;

import java.util.regex.Pattern;

/**
 * A file that proves a result (minh chứng, R-I.1.2-1, R-5.1-5): what it is, never its bytes.
 *
 * @param name      as the person called it
 * @param mediaType for instance {@code application/pdf}
 * @param size      in bytes, at least 1
 * @param sha256    of the bytes, 64 lower-case hexadecimal digits
 */
public record Evidence(String name, String mediaType, long size, String sha256) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*");

    /** @throws IllegalArgumentException for what no file store hands over: these fields are computed, not typed */
    public Evidence {
        if (name == null || name.isBlank() || mediaType == null || !MEDIA_TYPE.matcher(mediaType).matches() || size < 1
                || sha256 == null || !SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a file: " + mediaType + ", " + size + " bytes, " + sha256);
        }
    }
}
