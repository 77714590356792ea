/** Hints: losses on inner values of networks of different sizes, through regressors. */
package org.distill4j.examples.hint;
