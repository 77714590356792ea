package org.distill4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * Something that the user of a generated builder sets.
 *
 * @param name the name of the field and of the builder's method
 * @param type its type
 * @param initial its value when it is not set, or empty if it must be set
 * @param check an expression that checks and gives the new value
 * @param javadoc what it is
 */
record Setting(
    String name, TypeName type, Optional<CodeBlock> initial, CodeBlock check, String javadoc) {

  /** Whether it is a dimension, which must be set. */
  boolean isDimension() {
    return initial.isEmpty();
  }

  /** A dimension, which must be set. */
  static Setting dimension(String name) {
    return new Setting(
        name,
        TypeName.INT,
        Optional.empty(),
        CodeBlock.of("$T.size($S, $N)", RuntimeTypes.CHECKS, name, name),
        "Binds the dimension {@code " + name + "}, at least 1.");
  }
}
