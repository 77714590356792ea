/**
 * The extension mechanism, which turns an annotation into an operation or an objective. The
 * built-in ones use the same mechanism.
 */
package org.distill4j.dsl.extension;
