package org.distill4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * A setting of a generated builder.
 *
 * @param name the name of the field and of the builder's method
 * @param type its type
 * @param initial its default, or empty if it must be set
 * @param check an expression that checks and returns the new value
 * @param javadoc its Javadoc
 */
record Setting(
    String name, TypeName type, Optional<CodeBlock> initial, CodeBlock check, String javadoc) {

  /** Returns true if it is a dimension, which must be set. */
  boolean isDimension() {
    return initial.isEmpty();
  }

  /** Creates the setting of a dimension, which must be set. */
  static Setting dimension(String name) {
    return new Setting(
        name,
        TypeName.INT,
        Optional.empty(),
        CodeBlock.of("$T.size($S, $N)", RuntimeTypes.CHECKS, name, name),
        "Sets the dimension {@code " + name + "}, at least 1.");
  }
}
