package org.dramatis.extract.check;

import java.io.Serializable;
import org.dramatis.engine.Utf8;
import org.dramatis.extract.row.Reason;

/**
 * Reads the text of one column. Values are in the form in which Spark's own rows hold them, so that
 * nothing is converted on the way.
 */
interface ValueParser extends Serializable {

  /**
   * The value; null, as in Spark's rows, when the text is none.
   *
   * @param text not blank
   */
  Object parse(Utf8 text);

  /** Why {@link #parse} gave nothing for this text. */
  Reason fault(Utf8 text);
}
