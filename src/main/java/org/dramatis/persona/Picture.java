package org.dramatis.persona;

/**
 * A picture that the council supplied, as it is published.
 *
 * @param mediaType {@code image/jpeg} or {@code image/svg+xml}, of both forms
 * @param data the picture, scaled to what a card needs, in base64
 * @param thumbnail the same, small: at most 30 kB before it was put into base64
 * @param sha256 of the file that was supplied
 * @param alternative what is seen, for those who do not see it
 * @param licence under which it may be shown
 */
public record Picture(
    String mediaType,
    String data,
    String thumbnail,
    String sha256,
    String alternative,
    String licence) {}
