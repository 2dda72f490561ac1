/**
 * Pictures that the council supplies.
 *
 * <p>Comes in: photographs and drawings of the council's folder. Goes out: {@link
 * org.dramatis.persona.Picture}s as they may be published, small and without what a camera or a
 * drawing program wrote beside them; or why not.
 */
package org.dramatis.persona.picture;
