package org.distill4j.processor.parse.source;

import javax.lang.model.element.TypeElement;

/**
 * A name in a declaration that does not exist (yet).
 *
 * @param name the name, or the annotation element whose value cannot be read
 * @param owner the type that contains it
 * @param source the party that reports it if it never comes to exist
 */
public record Missing(String name, TypeElement owner, Source source) {

  /** The party that reports a missing name. */
  public enum Source {
    /** The compiler, because the name is in a source that is compiled now. */
    COMPILER,
    /** The specs that depend on it, because the name is in a class file. */
    CLASS_FILE,
    /** The parser of an operation, because the name is in a text. */
    TEXT
  }
}
