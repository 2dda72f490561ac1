/**
 * Which files a delivery consists of.
 *
 * <p>Comes in: a contract's path, its placeholders and a file system. Goes out: the files of each
 * source at the grain of one delivered file.
 */
package org.dramatis.extract.find;
