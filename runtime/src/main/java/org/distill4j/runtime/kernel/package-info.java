/**
 * The array functions under all layers and losses, and the arrays that are used again and again.
 */
package org.distill4j.runtime.kernel;
