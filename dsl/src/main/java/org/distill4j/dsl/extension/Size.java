package org.distill4j.dsl.extension;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a {@code String} element of an operation's annotation is a size expression over the
 * dimensions of the network, at least 1. The record that runs receives it as an {@code int}.
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
