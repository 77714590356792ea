/** Normalisation of the features of each example or step. */
package org.distill4j.runtime.layer.norm;
