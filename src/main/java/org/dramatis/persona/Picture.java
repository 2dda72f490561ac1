package org.dramatis.persona;

/**
 * A picture that the council supplied, as it is published.
 *
 * @param mediaType {@code image/jpeg}, {@code image/png} or {@code image/svg+xml}
 * @param data the picture, scaled to what a card needs, in base64
 * @param sha256 of the file that was supplied
 * @param alternative what is seen, for those who do not see it
 * @param licence under which it may be shown
 */
public record Picture(
    String mediaType, String data, String sha256, String alternative, String licence) {}
