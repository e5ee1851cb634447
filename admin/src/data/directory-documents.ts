/** What the portal asks about who belongs to the agency, and how that is changed. */
import { graphql } from '../gql/index.ts'

export const directoryDocument = graphql(`
  query Directory {
    people { id name email access hasLeft roles manager { id name } }
    deputies { fromOn untilOn person { id name } deputy { id name } }
    editions { id ruleset title inForceFrom text }
    me {
      id
      agency {
        id
        isSandbox
        roles
        rulesets { ruleset title fromOn untilOn edition { id inForceFrom } }
        noticeSetting { mail sandboxSends warnDays }
      }
    }
  }
`)

export const leaversDocument = graphql(`
  query Leavers { leavers { id name email } }
`)

export const addPersonDocument = graphql(`
  mutation AddPerson($input: AddPersonInput!) { addPerson(input: $input) { ...DirectoryAnswer } }
`)

export const changePersonDocument = graphql(`
  mutation ChangePerson($input: ChangePersonInput!) { changePerson(input: $input) { ...DirectoryAnswer } }
`)

export const endPlaceDocument = graphql(`
  mutation EndPlace($personId: ID!) { endPlace(personId: $personId) { ...DirectoryAnswer } }
`)

export const forgetPersonDocument = graphql(`
  mutation ForgetPerson($personId: ID!) { forgetPerson(personId: $personId) { ...DirectoryAnswer } }
`)

export const nameRoleHolderDocument = graphql(`
  mutation NameRoleHolder($input: HoldingInput!) { nameRoleHolder(input: $input) { ...DirectoryAnswer } }
`)

export const releaseRoleHolderDocument = graphql(`
  mutation ReleaseRoleHolder($input: HoldingInput!) { releaseRoleHolder(input: $input) { ...DirectoryAnswer } }
`)

export const nameDeputyDocument = graphql(`
  mutation NameDeputy($input: DeputyInput!) { nameDeputy(input: $input) { ...DirectoryAnswer } }
`)

export const endDeputyDocument = graphql(`
  mutation EndDeputy($personId: ID!, $fromOn: Date!) {
    endDeputy(personId: $personId, fromOn: $fromOn) { ...DirectoryAnswer }
  }
`)

/** @public The generator finds it by its place in this file. */
export const directoryAnswerFragment = graphql(`
  fragment DirectoryAnswer on DirectoryResult {
    __typename
    ... on DirectoryChanged { person { id name } }
    ... on DirectoryRefused { message }
    ... on InvalidInput { message }
  }
`)

export const setNoticeSettingDocument = graphql(`
  mutation SetNoticeSetting($input: NoticeSettingInput!) {
    setNoticeSetting(input: $input) {
      __typename
      ... on NoticeSetting { warnDays mail sandboxSends }
      ... on InvalidInput { message }
    }
  }
`)
