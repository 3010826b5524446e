"use server";
import { signInAt } from "./sign-in-at";

export const signInAction = signInAt("everybody");
