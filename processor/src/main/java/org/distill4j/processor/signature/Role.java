package org.distill4j.processor.signature;

/** The role of a value that an operation reads. */
public enum Role {
  /** None: a node of the same network, or labels of a distillation. */
  NONE(""),
  /** A node of the teacher. */
  TEACHER("teacher"),
  /** A node of the student. */
  STUDENT("student");

  private final String keyword;

  Role(String keyword) {
    this.keyword = keyword;
  }

  /** Returns the keyword in a signature, empty for {@link #NONE}. */
  public String keyword() {
    return keyword;
  }
}
