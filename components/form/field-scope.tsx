"use client";
import { createContext, useContext } from "react";

const Scope = createContext("");

/** Around one of several forms of a page whose fields have the same names: their ids begin with its own. */
export const FieldScope = Scope.Provider;

/** The id of a field, its own in the whole page. */
export function useFieldId(name: string): string {
  const scope = useContext(Scope);
  return scope ? `${scope}-${name}` : name;
}
