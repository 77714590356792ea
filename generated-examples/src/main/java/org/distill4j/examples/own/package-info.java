/** An operation and an objective of one's own. */
package org.distill4j.examples.own;
