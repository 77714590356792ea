package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the labels of a distillation: the annotated answers in the data.
 *
 * <pre>{@code
 * @Annotated Labels annotated();
 * }</pre>
 *
 * <p>Their shape is inferred from the losses that read them, which must agree on it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Annotated {}
