package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a teacher that exists already: an interface whose nodes are declared here and computed
 * elsewhere, by its <em>body</em>.
 *
 * <pre>{@code
 * @External(file = "all-minilm-l6-v2-q.onnx")
 * public interface Encoder {
 *   @Input(shape = "pieces")
 *   @InBody(value = "input_ids", mask = "attention_mask", zeros = "token_type_ids")
 *   Tokens gloss();
 *
 *   @Signal(shape = {"pieces", "384"})
 *   @InBody("last_hidden_state")
 *   Sequence states();
 * }
 * }</pre>
 *
 * <p>Its methods are dimensions, {@link Input inputs} and {@link Signal signals}; it has no
 * operations. It may be the teacher of a {@link Distillation}, or one of several. Losses read its
 * signals by name, with the same checks of kinds and shapes as for a network. It has no parameters:
 * it is never trained, is no student, and has no stochastic passes.
 *
 * <p>The generated class {@code EncoderGraph} declares the teacher at run time. A body is supplied
 * with {@code DistillationRun.withBodies}: an ONNX file, a network of DL4J, or recorded signals by
 * example id. Its signals are recorded once, like those of any teacher.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface External {

  /**
   * The ONNX file of the body, whose inputs and outputs the compiler compares with the declared
   * ones: a resource on the compiler's class path, or a file in the folder that the processor
   * option {@code -Adistill4j.bodies=FOLDER} names. A file that is not at hand is checked when the
   * body is opened. Empty if the body is no ONNX file, or checked then only.
   */
  String file() default "";
}
