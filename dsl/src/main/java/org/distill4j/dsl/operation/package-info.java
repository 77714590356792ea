/**
 * The built-in operations of networks. Each is an annotation with {@link
 * org.distill4j.dsl.extension.Operation}, as in a user's own project, and is implemented by a
 * record of the same name with the suffix {@code Layer} in a family of {@code
 * org.distill4j.runtime.layer}.
 */
package org.distill4j.dsl.operation;
