"""Tests of what exports of the feedback say."""
