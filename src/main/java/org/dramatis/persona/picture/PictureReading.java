package org.dramatis.persona.picture;

import java.util.Optional;
import org.dramatis.persona.Picture;

/**
 * What became of a picture that was supplied: one of both is there.
 *
 * @param picture as it may be published
 * @param fault why it may not, and what to do
 */
public record PictureReading(Optional<Picture> picture, Optional<String> fault) {
  static PictureReading of(Picture picture) {
    return new PictureReading(Optional.of(picture), Optional.empty());
  }

  static PictureReading refused(String fault) {
    return new PictureReading(Optional.empty(), Optional.of(fault));
  }
}
