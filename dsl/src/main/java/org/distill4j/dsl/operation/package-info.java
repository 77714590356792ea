/**
 * The built-in operations of networks. Each is an annotation with {@link
 * org.distill4j.dsl.extension.Operation}, as a user's own would be, and runs as the record of the
 * same name with {@code Layer} behind it in {@code org.distill4j.runtime.layer}.
 */
package org.distill4j.dsl.operation;
