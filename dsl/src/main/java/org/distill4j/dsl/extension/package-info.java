/**
 * The open mechanism: how an annotation becomes an operation or an objective. The built-in ones use
 * nothing else.
 */
package org.distill4j.dsl.extension;
