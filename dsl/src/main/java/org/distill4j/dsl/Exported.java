package org.distill4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a network is to be exported to ONNX. A node that cannot be exported is then an error
 * when the network is compiled, instead of when it is exported after its training.
 *
 * <pre>{@code
 * @Network
 * @Exported
 * public interface Student { ... }
 * }</pre>
 *
 * <p>All built-in operations can be exported. One of your own can if its record implements {@code
 * org.distill4j.runtime.onnx.Exportable}. Nodes that only losses need are not exported. The
 * annotation is not inherited.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Exported {}
