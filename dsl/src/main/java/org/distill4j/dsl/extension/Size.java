package org.distill4j.dsl.extension;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@code String} element of an operation's annotation as a size expression over the
 * dimensions of the network, at least 1. The implementing record receives its value as an {@code
 * int}.
 *
 * <pre>{@code
 * public @interface Dense {
 *   @Size String units();
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Size {}
