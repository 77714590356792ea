package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the title of a network, a distillation or a scheme in tables and on the command line.
 *
 * <pre>{@code
 * @Title("NDCG-Loss2++")
 * public interface NdcgLoss2PlusPlus { ... }
 * }</pre>
 *
 * <p>The default is the interface's name in words: the title of {@code PairwiseUniform} is
 * "pairwise uniform". Titles are not inherited.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Title {

  /**
   * The title: letters, digits, {@code +}, {@code -} and single spaces, beginning with a letter.
   */
  String value();
}
