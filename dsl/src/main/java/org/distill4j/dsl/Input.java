package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an input of a network: a node without inputs of its own that is fed from the data.
 *
 * <pre>{@code
 * @Input(shape = "words")             Tokens   question();
 * @Input(shape = {"clips", "2048"})   Sequence motion();
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Input {

  /**
   * One size for each axis of the input's kind, without the batch. An axis whose length may vary
   * from batch to batch, such as the steps of a sequence, may be given a new name; inputs that
   * share the name have the same length in each batch. Every other axis needs a size expression.
   */
  String[] shape();
}
