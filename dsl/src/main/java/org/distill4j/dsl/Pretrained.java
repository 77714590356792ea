package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Range;

/**
 * Gives a network the parameters of a file: {@code safetensors}, or the initialisers of an ONNX
 * model.
 *
 * <p>You write
 *
 * <pre>{@code
 * @Network
 * @Pretrained(
 *     tensors = {
 *       @Tensor(of = "words.W", name = "embeddings.word_embeddings.weight"),
 *       @Tensor(of = "layers[*].query.W", name = "layer.*.query.weight", transposed = true),
 *       @Tensor(of = "layers[*].query.b", name = "layer.*.query.bias")
 *     },
 *     others = "answer",
 *     ignored = "pooler.*")
 * public interface Encoder { ... }
 * }</pre>
 *
 * and the generated graph has {@code pretrained(file, seed)}, which returns the network with the
 * weights of a file; the seed is that of the initial values of {@link #others}. The compiler checks
 * that each trained tensor has one source. Tensors that the file lacks, or that nothing takes, or
 * that have another shape, are listed in one message when it is read.
 *
 * <p>The annotation is inherited from the nearest interface that has one. One without {@link
 * #tensors} has those of the next: a student with {@code @Pretrained(first = 1, step = 2)} begins
 * with every second layer of the network that it extends.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Pretrained {

  /** The tensors that the file has; those of the inherited annotation if empty. */
  Tensor[] tensors() default {};

  /**
   * The paths of nodes, blocks, rounds or tensors that the file does not have: they keep their
   * initial values.
   */
  String[] others() default {};

  /** The names in the file that no tensor takes; {@code *} stands for any text. */
  String[] ignored() default {};

  /** The index in the file of the first round of an outermost {@code [*]}. */
  @Range(min = 0)
  int first() default 0;

  /** The distance in the file of two adjacent rounds. */
  @Range(min = 1)
  int step() default 1;
}
