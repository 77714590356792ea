package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names an input or a signal of an {@link External} teacher as its body does, where that differs
 * from the method's name.
 *
 * <pre>{@code
 * @Input(shape = "pieces")
 * @InBody(value = "input_ids", mask = "attention_mask", zeros = "token_type_ids")
 * Tokens gloss();
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface InBody {

  /** The name in the body: an input or output of an ONNX file, a vertex or layer of DL4J. */
  String value();

  /**
   * The input of an ONNX file that takes the mask [batch, steps] of this input, 1 for each step and
   * 0 for padding; empty if there is none.
   */
  String mask() default "";

  /** The inputs of an ONNX file that take zeros of this input's shape, such as token types. */
  String[] zeros() default {};
}
