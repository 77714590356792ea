package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares annotated labels of a distillation: what the data says is right.
 *
 * <pre>{@code
 * @Annotated Labels annotated();
 * }</pre>
 *
 * <p>Their shape follows from the losses that read them, which must agree.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Annotated {}
