/**
 * The built-in objectives of distillations. Each is an annotation marked with {@link
 * org.distill4j.dsl.extension.Operation}, as a user's own would be, and runs as the record of the
 * same name with {@code Loss} behind it in a family of {@code org.distill4j.runtime.loss}.
 */
package org.distill4j.dsl.objective;
