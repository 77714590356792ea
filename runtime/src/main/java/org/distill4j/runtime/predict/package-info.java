/**
 * Trained networks in production: a file is loaded without its spec, and any number of threads ask
 * it. Nothing here needs the packages of training.
 */
package org.distill4j.runtime.predict;
