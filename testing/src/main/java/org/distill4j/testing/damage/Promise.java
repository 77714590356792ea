package org.distill4j.testing.damage;

/** The damage that a format can notice. */
public enum Promise {

  /** Any: it has checksums. A file with changed bytes is refused, or gives what it gave before. */
  CHECKSUM,

  /** A missing end and other contents: it states its lengths. Changed numbers go unnoticed. */
  LENGTH,

  /** Text that breaks its syntax: a file that ends between two records looks whole. */
  SYNTAX
}
